/** Limits that take long, or several people, to meet. */

function limitRules_() {
  const quotas = 'guides/services/quotas';
  return [
    {
      id: 'six-minutes',
      rule: 'An execution is ended after six minutes: "Exceeded maximum execution time".',
      source: quotas,
      look: 'Conformance > Sleep seven minutes fails after six.',
    },
    {
      id: 'simple-trigger-30s',
      rule: 'A simple trigger is ended after 30 seconds.',
      source: 'guides/triggers#restrictions',
      look: 'With Utilities.sleep(40000) in onEdit, Executions shows a time-out.',
    },
    {
      id: 'thirty-at-once',
      rule: 'A person has 30 executions at once; the 31st fails: "There are too many scripts running simultaneously for this Google user account."',
      source: quotas,
      look: 'Start 31 slow executions, from four sidebars.',
    },
    {
      id: 'mail-quota',
      rule: 'A consumer account mails 100 recipients a day; the next is refused: "Service invoked too many times for one day: email."',
      source: quotas,
      look: 'Only with an account whose quota may be used up.',
    },
    {
      id: 'missing-scope',
      rule: 'A call whose scope the manifest lacks is refused: "Specified permissions are not sufficient to call …".',
      source: 'concepts/scopes',
      look: 'Add `MailApp.getRemainingDailyQuota()` to a function of this project, which has no mail scope, and run it.',
    },
  ];
}

function sleepSevenMinutes() {
  for (let minute = 0; minute < 7; minute++) Utilities.sleep(60000);
}
