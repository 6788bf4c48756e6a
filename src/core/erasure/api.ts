/** The shapes that cross between the dialog of erasures and the server. */

export interface ErasureRequest {
  kind: 'person' | 'company';
  /** As it is written in the workbook. */
  name: string;
  /** An address, or several divided by commas. */
  email?: string;
  phone?: string;
  /** True says what would change, and changes nothing. */
  dryRun?: boolean;
}

export interface ErasureResult {
  /** Blank for a dry run. */
  erasureId: string;
  /** Cells that change, by sheet, with the first of them. */
  sheets: { sheet: string; cells: number; examples: string[] }[];
  /** Rows of the sheet of people that go. */
  people: number;
  /** Imports and merges that can no longer be undone: what they remember names the person or company. */
  records: number;
  /** Answers to the contact form that are deleted. */
  answers: number;
  /** Places that Saluran does not change: formulas, and sheets of the user's own. */
  left: string[];
}

export interface ErasureApi {
  eraseData(request: ErasureRequest): ErasureResult;
}
