/** A year at a glance: when the two met, and the longest gap; not a word of content. */

import type { OneOnOneMember } from '../../core/api';
import { formatDate } from '../../ui/format';
import { useOneOnOneTexts } from './texts';

const DAY = 86_400_000;
const YEAR = 365;

export function YearStrip({ member, today }: { member: OneOnOneMember; today: string }) {
  const { t, locale } = useOneOnOneTexts();
  const end = Date.parse(today) / DAY;
  const days = member.met.map((day) => Date.parse(day) / DAY).filter((day) => day > end - YEAR && day <= end);
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const last = days[days.length - 1];
  const longest = last === undefined ? 0 : Math.max(0, end - last, ...gaps);
  const words = [t('year_count', { count: days.length }), longest > 0 && t('year_gap', { count: longest })];
  return (
    <section aria-labelledby="one-on-ones-year">
      <h2 id="one-on-ones-year">{t('year', { member: member.member })}</h2>
      <svg class="year" viewBox={`0 0 ${YEAR} 24`} role="img" aria-label={words.filter(Boolean).join('. ')}>
        <line x1={0} x2={YEAR} y1={12} y2={12} />
        {days.map((day) => (
          <circle key={day} cx={day - (end - YEAR)} cy={12} r={4}>
            <title>{formatDate(new Date(day * DAY).toISOString().slice(0, 10), locale)}</title>
          </circle>
        ))}
      </svg>
      <small class="muted">{words.filter(Boolean).join(' · ')}</small>
    </section>
  );
}
