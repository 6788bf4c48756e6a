/** The members of a manager: today's meetings first, with who has waited too long. */

import type { OneOnOneMember, OneOnOneOverview } from '../../core/api';
import { dayIn, formatMeeting, formatTime, useOneOnOneTexts } from './texts';

interface ListProps {
  overview: OneOnOneOverview;
  onChoose: (email: string) => void;
}

export function MemberList({ overview, onChoose }: ListProps) {
  const { members, problems } = overview;
  const rank = ({ next }: OneOnOneMember) => next ?? '9';
  const sorted = [...members].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return (
    <ul class="members">
      {sorted.map((member) => (
        <li key={member.email}>
          <MemberRow member={member} overview={overview} onChoose={onChoose} />
        </li>
      ))}
      {problems.map(({ member, reason }) => (
        <li key={member} class="hint">
          {reason}
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends ListProps {
  member: OneOnOneMember;
}

function MemberRow({ member, overview: { timeZone, today }, onChoose }: RowProps) {
  const { t, locale } = useOneOnOneTexts();
  const { status, next, daysOverdue, openActions, lateActions } = member;
  const isToday = next !== null && dayIn(next, timeZone) === today;
  let when = status === 'scheduled' || status === 'left' ? t('noNext') : t(`status_${status}`);
  if (next !== null)
    when = isToday
      ? t('today', { time: formatTime(next, timeZone, locale) })
      : t('next', { when: formatMeeting(next, timeZone, locale) });
  return (
    <>
      {member.cadence === null ? (
        <b>{member.member}</b>
      ) : (
        <button type="button" class="link" onClick={() => onChoose(member.email)}>
          {member.member}
        </button>
      )}
      <small class={isToday ? 'is-today' : 'muted'}>{when}</small>
      {status === 'left' && <small class="error">{t('status_left')}</small>}
      {daysOverdue > 0 && <small class="error">{t('overdue', { count: daysOverdue })}</small>}
      {openActions > 0 && (
        <small class="muted">
          {t('openActions', { count: openActions })}
          {lateActions > 0 && <span class="error"> · {t('lateActions', { count: lateActions })}</span>}
        </small>
      )}
    </>
  );
}
