/** The building blocks of every page of the form. */

import type { ComponentChildren } from 'preact';
import { useTexts } from './texts.js';

export function Card({ accent, children }: { accent?: boolean; children: ComponentChildren }) {
  return <section class={accent ? 'card accent' : 'card'}>{children}</section>;
}

export function Notice({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <main>
      <Card accent>
        <h1>{title}</h1>
        <p class="own-text">{text}</p>
        {children}
      </Card>
      <Local />
    </main>
  );
}

/** Nobody should take this for a form of Google's. */
export function Local() {
  const { say } = useTexts();
  return <footer class="local">{say('local')}</footer>;
}
