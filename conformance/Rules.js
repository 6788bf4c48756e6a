/**
 * All rules, in the order of the report. A rule has an ID, a sentence, the page of Google's documentation that says so (or
 * 'practice'), and one way to ask:
 *  - find():   is run from the menu and returns what must equal `expected`;
 *  - formula:  is put into a cell; what the cell shows must equal `expected`, or match `like`;
 *  - edit:     is judged from what onEdit and onChange logged while a person followed the list on the sheet;
 *  - client:   is asked by the sidebar, in Client.html, under the rule's ID;
 *  - look:     only a person can tell; says what to look for.
 */
function rules_() {
  return [].concat(
    runtimeRules_(),
    serviceRules_(),
    lockRules_(),
    cellRules_(),
    editRules_(),
    clientRules_(),
    limitRules_(),
  );
}
