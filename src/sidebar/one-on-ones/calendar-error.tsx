/** An error that may end in Google's page to allow the calendar: the address is a link. */

import { ErrorText } from '../../ui/error-text';

export function CalendarError({ text }: { text: string }) {
  const [, words = text, url] = /^([\s\S]*?)\s*(https:\/\/accounts\.google\.com\/\S+)$/.exec(text) ?? [];
  return (
    <>
      <ErrorText text={words} />
      {url && (
        <a class="link" href={url} target="_blank" rel="noreferrer">
          accounts.google.com
        </a>
      )}
    </>
  );
}
