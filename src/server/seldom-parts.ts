/** What the add-on calls of the seldom file by itself, besides public functions: no cell and no client can. */

export { outlookOnTheSpot } from '../core/forecast/on-the-spot';
export { followPlanEdit } from './triggers/plan-edit';
