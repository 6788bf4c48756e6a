/** Entry of the part SetUp: what the sidebar shows in a workbook that is not set up. */

export { SetUpView as View } from './set-up-view';
