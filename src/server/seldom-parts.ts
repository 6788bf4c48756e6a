/** Parts of public functions that few of their executions need: built into the file of the seldom functions. */

export { outlookOnTheSpot } from '../core/forecast/on-the-spot';
