/** The shapes that cross between the view of duplicates and the server. */

/** Why deals look alike, and by what: an address, a number, a domain; blank for the same name and company. */
export interface LikenessView {
  reason: 'deal' | 'email' | 'phone' | 'domain';
  value: string;
}

/** A deal beside others that look like it. */
export interface DuplicateDeal {
  dealId: string;
  /** 1-based row at the time of reading. */
  row: number;
  deal: string;
  company: string;
  stage: string;
  /** ISO day; blank where the row has none. */
  created: string;
  /** Stands for all that the row held: a merge is refused if the row has changed since. */
  stamp: string;
  /** What is shown in each of the group's `fields`, in their order. */
  values: string[];
}

export interface DuplicateGroupView {
  likenesses: LikenessView[];
  deals: DuplicateDeal[];
  /** Headers of the columns that are not blank in all of the deals, and that a merge can take from any of them. */
  fields: string[];
  /** Which of the fields a merge can join: the text of all deals. */
  joinable: string[];
  /** ID of the deal that is proposed to be kept. */
  keep: string;
}

export interface DuplicatesView {
  groups: DuplicateGroupView[];
  /** How many groups there are in all. */
  total: number;
  /** What so many deals have in common that they were not compared by it. */
  common: (LikenessView & { deals: number })[];
}

export interface MergeRequest {
  /** ID of the deal that stays, with its stage and history. */
  keep: string;
  /** IDs of the deals that are merged into it. */
  merge: string[];
  /** Whose value to take in a column: a deal's ID, or `both` to join the texts. Others keep the kept deal's value, or the first that is not blank. */
  fields?: { field: string; from: string }[];
  /** What the rows were when the user saw them; absent: not checked. */
  stamps?: { dealId: string; stamp: string }[];
}

export interface MergeResult {
  mergeId: string;
  dealId: string;
  /** How many deals were merged into it. */
  merged: number;
  /** Entries of the history, and line items, that are now of the kept deal. */
  history: number;
  lines: number;
}

export interface UndoMergeResult {
  /** IDs of the deals that are back. */
  restored: string[];
  kept: { dealId: string; reason: string }[];
}

export interface DuplicatesApi {
  findDuplicates(): DuplicatesView;
  mergeDeals(request: MergeRequest): MergeResult;
  undoMerge(request: { mergeId: string }): UndoMergeResult;
  keepApart(request: { dealIds: string[] }): { pairs: number };
}
