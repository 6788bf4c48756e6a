/** LockService within one execution; that it excludes others is asked by the sidebar, which starts two. */

function lockRules_() {
  const page = 'reference/lock/lock';
  return [
    {
      id: 'lock-has',
      rule: 'hasLock is true between taking and releasing a lock; releasing it twice is nothing.',
      source: page,
      expected: [false, true, false],
      find: () => {
        const lock = LockService.getScriptLock();
        const before = lock.hasLock();
        lock.waitLock(5000);
        const during = lock.hasLock();
        lock.releaseLock();
        lock.releaseLock();
        return [before, during, lock.hasLock()];
      },
    },
    {
      id: 'lock-document',
      rule: 'A script that is bound to a file has a document lock.',
      source: 'reference/lock/lock-service#getdocumentlock',
      expected: true,
      find: () => LockService.getDocumentLock() !== null,
    },
    {
      id: 'lock-excludes',
      rule: 'While one execution holds a lock, tryLock of another is false when its time is over.',
      source: `${page}#trylocktimeoutinmillis`,
      client: true,
      expected: false,
    },
    {
      id: 'lock-timeout',
      rule: 'waitLock then throws: "Lock timeout: another process was holding the lock for too long."',
      source: 'practice',
      client: true,
      expected: 'Lock timeout: another process was holding the lock for too long.',
    },
    {
      id: 'lock-waits',
      rule: 'Who waits has the lock as soon as its holder ends, without releaseLock.',
      source: `${page}#releaselock`,
      client: true,
      expected: true,
    },
    {
      id: 'lock-user',
      rule: 'A user lock excludes executions of the same person only.',
      source: 'reference/lock/lock-service#getuserlock',
      look: 'Two people run Conformance > Hold the user lock at once: neither waits.',
    },
    {
      id: 'lock-ui',
      rule: 'Alerts and prompts lose the locks that the script holds.',
      source: 'guides/menus#alert_dialogs',
      look: 'Conformance > Lock and alert: the second alert says false.',
    },
  ];
}

/** The sidebar's holder: ends without releasing. */
function holdLock(milliseconds) {
  LockService.getScriptLock().waitLock(20000);
  Utilities.sleep(milliseconds);
  return true;
}

function tryLock(milliseconds) {
  return LockService.getScriptLock().tryLock(milliseconds);
}

function waitLock(milliseconds) {
  return messageOf_(() => LockService.getScriptLock().waitLock(milliseconds));
}

function lockAndAlert() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(5000);
  SpreadsheetApp.getUi().alert('Close this.');
  SpreadsheetApp.getUi().alert(`The lock is still held: ${lock.hasLock()}`);
}

function holdUserLock() {
  LockService.getUserLock().waitLock(1000);
  Utilities.sleep(15000);
}
