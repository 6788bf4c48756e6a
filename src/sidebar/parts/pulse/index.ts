/** Entry of the part Pulse: the tab of the pulse surveys. */

export { PulseView as View } from './pulse-view';
