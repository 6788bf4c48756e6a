/** Functions of the seldom file that the add-on itself calls: unlike those of seldom.ts, no cell and no client can. */

export { followPlanEdit } from './triggers/plan-edit';
