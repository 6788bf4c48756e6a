/** The page: header, grid, sidebar, dialogs and messages. */

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Controller } from './controller.js';
import { FloatingLayer } from './floating/floating-layer.js';
import { Header } from './parts/header.js';
import { useMovedClock } from './parts/moved-clock.js';
import { Panels } from './parts/panels.js';
import { Question } from './parts/question.js';
import { ScriptDialog } from './parts/script-dialog.js';
import { Sidebar } from './parts/sidebar.js';
import { Toasts } from './parts/toasts.js';
import { exposeForTests } from './testing.js';

export function App() {
  const grid = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<Controller>();

  useEffect(() => {
    if (!grid.current) return;
    const started = new Controller(grid.current);
    exposeForTests(started);
    setController(started);
  }, []);

  return (
    <div className="app">
      {controller && <Top controller={controller} />}
      <div className="middle">
        <main className="grid" ref={grid} />
        {controller && <Opening controller={controller} />}
        {controller && <Side controller={controller} />}
        {controller && <Tools controller={controller} />}
      </div>
      {controller && <OverCells controller={controller} />}
      {controller && <Above controller={controller} />}
    </div>
  );
}

function useController(controller: Controller) {
  return useSyncExternalStore(
    (listener) => controller.subscribe(listener),
    () => controller.state,
  );
}

function Top({ controller }: { controller: Controller }) {
  const { title, menus, people, user, connection, working, topics } = useController(controller);
  const movedClock = useMovedClock(topics.clock);

  useEffect(() => {
    // What is typed without a connection would be lost when it is back.
    document.querySelector<HTMLElement>('.grid')?.toggleAttribute('inert', connection === 'lost');
  }, [connection]);

  return (
    <Header
      title={title}
      menus={menus}
      people={people}
      user={user}
      connection={connection}
      working={working}
      onClickMenu={(path) => void controller.clickMenu(path)}
      onUser={(wanted) => controller.become(wanted)}
      movedClock={movedClock}
      onClock={() => controller.showPanel('clock')}
    />
  );
}

/** Over the grid until it takes what is typed. (An inert grid would never give its cell editor the focus.) */
function Opening({ controller }: { controller: Controller }) {
  const { connection, editable } = useController(controller);
  if (editable || connection !== 'open') return null;
  return (
    <p className="opening" role="status">
      Opening the workbook…
    </p>
  );
}

function Side({ controller }: { controller: Controller }) {
  const { sidebar } = useController(controller);
  if (!sidebar) return null;
  return (
    <Sidebar
      key={sidebar.key}
      html={sidebar.html}
      title={sidebar.title}
      run={(name, args) => controller.run(name, args)}
      onClose={() => controller.closeSidebar()}
      onFocusGrid={() => controller.focusGrid()}
    />
  );
}

function Tools({ controller }: { controller: Controller }) {
  return <Panels controller={controller} state={useController(controller)} />;
}

function OverCells({ controller }: { controller: Controller }) {
  const { floating } = useController(controller);
  return <FloatingLayer floating={floating} controller={controller} />;
}

function Above({ controller }: { controller: Controller }) {
  const { dialog, questions, toasts } = useController(controller);
  const [question] = questions;
  return (
    <>
      {dialog && (
        <ScriptDialog
          key={dialog.key}
          html={dialog.html}
          title={dialog.title}
          width={dialog.width}
          height={dialog.height}
          modal={dialog.modal}
          run={(name, args) => controller.run(name, args)}
          onClose={() => controller.closeDialog()}
          onFocusGrid={() => controller.focusGrid()}
        />
      )}
      {question && (
        <Question
          key={question.key}
          kind={question.kind}
          title={question.title}
          message={question.message}
          buttons={question.buttons}
          onAnswer={(answer) => controller.answer(question.id, answer)}
        />
      )}
      <Toasts toasts={toasts} onDismiss={(key) => controller.dismissToast(key)} />
    </>
  );
}
