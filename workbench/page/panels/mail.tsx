/** The mailboxes of the person who sits here, and everything that scripts sent. Nothing leaves the computer. */

import './mail.css';
import { useEffect, useState } from 'react';
import type { MailDetail, MailView } from '../../protocol.js';
import { Avatar } from '../ui/avatar.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Empty, ErrorNote, Loading } from '../ui/notes.js';
import { useRoving } from '../ui/roving.js';
import { Segmented } from '../ui/segmented.js';
import { addressees, fileSize, mailDocument, withLinks } from '../views/mail.js';
import { nameOf, senderName } from '../views/people.js';
import { dayAndTime, dayKey, hourMinute } from '../views/time.js';
import type { PanelProps } from './panel.js';

const BOXES = [
  { value: 'inbox', label: 'Inbox' },
  { value: 'sent', label: 'Sent' },
  { value: 'drafts', label: 'Drafts' },
  { value: 'all', label: 'Everybody’s' },
] as const;

type Box = (typeof BOXES)[number]['value'];

const NOTHING: Record<Box, (name: string) => [title: string, text: string]> = {
  inbox: (name) => ['No mail', `What scripts send to ${name} arrives here, and stays on this computer.`],
  sent: (name) => ['Nothing sent', `What scripts send while ${name} runs them is kept here.`],
  drafts: (name) => ['No drafts', `What scripts draft for ${name} with GmailApp is kept here.`],
  all: () => [
    'Nothing was sent',
    'Every message that a script sends is listed here, to whomever. None leaves this computer.',
  ],
};

export function Mail(props: PanelProps) {
  const [box, setBox] = useState<Box>('inbox');
  const [open, setOpen] = useState<string>();
  const [left, setLeft] = useState<string>();
  const { mail } = props.topics;
  const shown = mail?.[box];
  const letter = shown?.find(({ id }) => id === open);
  const roving = useRoving<HTMLOListElement>('.row');

  // Back in the list, the keyboard is where it was.
  useEffect(() => {
    if (left !== undefined) document.getElementById(`mail-${left}`)?.focus();
  }, [left]);

  if (!mail || !shown) return <Loading />;
  if (letter) {
    return (
      <Letter
        key={letter.id}
        {...props}
        letter={letter}
        onBack={() => {
          setOpen(undefined);
          setLeft(letter.id);
        }}
      />
    );
  }
  const [title, text] = NOTHING[box](nameOf(props.user));
  return (
    <>
      <div className="panel-tools">
        <Segmented label="Mailbox" options={BOXES} value={box} onChange={(wanted) => setBox(wanted)} />
      </div>
      {shown.length === 0 ? (
        <Empty icon="mail" title={title}>
          {text}
        </Empty>
      ) : (
        <ol className="rows" {...roving}>
          {shown.map((each) => (
            <li key={each.id}>
              <Line {...props} letter={each} box={box} onOpen={() => setOpen(each.id)} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

type LineProps = PanelProps & { letter: MailView; box: Box; onOpen(): void };

function Line({ letter, box, people, zone, now, onOpen }: LineProps) {
  const { id, at, from, name, to, bcc, subject, preview, unread, attachments } = letter;
  const time = new Date(at);
  const today = dayKey(time, zone) === dayKey(now, zone);
  const [first = ''] = (to || bcc).split(',');
  const who =
    box === 'inbox' ? senderName(name, from) : `${box === 'all' ? `${nameOf(from)} to` : 'To'} ${addressees(letter)}`;
  return (
    <button
      type="button"
      id={`mail-${id}`}
      className={unread ? 'row mail-row unread' : 'row mail-row'}
      onClick={onOpen}
    >
      <Avatar address={box === 'sent' || box === 'drafts' ? first.trim() : from} people={people} size={30} />
      <span className="row-main">
        <span className="mail-line">
          <span className="row-title">{who}</span>
          <span className="row-meta number">
            {today ? hourMinute(time, zone) : dayAndTime(time, zone, now).replace(/,.*/, '')}
          </span>
        </span>
        <span className="mail-subject">
          {unread && <span className="hidden-text">Unread: </span>}
          {subject || '(no subject)'}
          {attachments > 0 && <Icon name="clip" size={14} />}
        </span>
        <span className="row-meta one-line">{preview}</span>
      </span>
    </button>
  );
}

type LetterProps = PanelProps & { letter: MailView; onBack(): void };

function Letter({ letter, people, zone, now, act, onBack }: LetterProps) {
  const [detail, setDetail] = useState<MailDetail>();
  const [problem, setProblem] = useState<string>();
  const [form, setForm] = useState<'html' | 'text'>('html');
  const { id, at, name, from, to, cc, bcc, subject } = letter;
  useEffect(() => {
    act('readMail', { id }).then(setDetail, (error: Error) => setProblem(error.message));
  }, [act, id]);
  const html = form === 'html' ? detail?.html : undefined;
  return (
    <article
      className="letter"
      aria-label={subject || '(no subject)'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onBack();
      }}
    >
      <div className="panel-tools">
        <Button look="quiet" autoFocus onClick={onBack}>
          <Icon name="back" size={16} /> Back
        </Button>
        {detail?.html !== undefined && (
          <Segmented
            label="Show as"
            options={[
              { value: 'html', label: 'HTML' },
              { value: 'text', label: 'Text' },
            ]}
            value={form}
            onChange={(wanted) => setForm(wanted)}
          />
        )}
      </div>
      <header className="letter-head">
        <h3 className="letter-subject">{subject || '(no subject)'}</h3>
        <div className="letter-from">
          <Avatar address={from} people={people} size={30} />
          <span className="row-main">
            <span className="row-title">{senderName(name, from)}</span>
            <span className="row-meta">{from}</span>
          </span>
          <span className="row-meta number">{dayAndTime(new Date(at), zone, now)}</span>
        </div>
        <dl className="letter-fields">
          <Field name="To" value={to || 'undisclosed recipients'} />
          <Field name="Cc" value={cc} />
          <Field name="Bcc" value={bcc} />
          <Field name="Reply to" value={detail?.replyTo ?? ''} />
        </dl>
        {detail && detail.attachments.length > 0 && (
          <ul className="attachments">
            {detail.attachments.map(({ name: file, contentType, base64 }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two attachments may have one name
              <li key={index}>
                <a download={file} href={`data:${contentType};base64,${base64}`}>
                  <Icon name="clip" size={14} /> {file} <span className="row-meta">{fileSize(base64)}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </header>
      {problem && <ErrorNote>{problem}</ErrorNote>}
      {html !== undefined && (
        <iframe
          className="letter-frame"
          title="Message"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={mailDocument(html)}
        />
      )}
      {detail && html === undefined && (
        <div className="letter-text">
          {withLinks(detail.body).map((piece, index) =>
            piece.link ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have nothing but their place
              <a key={index} href={piece.text} target="_blank" rel="noreferrer">
                {piece.text}
              </a>
            ) : (
              piece.text
            ),
          )}
        </div>
      )}
    </article>
  );
}

function Field({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.replace(/,\s*/g, ', ')}</dd>
    </div>
  );
}
