/** The page's icons, drawn with one line width on a grid of 20. */

const PATHS = {
  people:
    'M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5M2.5 16c.3-2.9 2.3-4.5 5-4.5s4.7 1.6 5 4.5M13 4.3a2.6 2.6 0 0 1 0 4.9M14.5 11.9c1.7.5 2.8 1.9 3 4.1',
  log: 'M3.5 5h2M3.5 10h2M3.5 15h2M8.5 5h8M8.5 10h8M8.5 15h5',
  triggers: 'M11 2.5 4.5 11.5H9.5L9 17.5 15.5 8.5H10.5z',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14M10 6v4.2l2.8 1.8',
  mail: 'M3 5h14v10.5H3zM3.3 5.5 10 11l6.7-5.5',
  calendar: 'M3.5 4.5h13v12h-13zM3.5 8.2h13M7 2.7v3.3M13 2.7v3.3',
  forms: 'M4.5 3h11v14h-11zM7 7.2l1 1 1.7-1.9M11.5 7.3h2M7 12.2l1 1 1.7-1.9M11.5 12.3h2',
  storage:
    'M10 7.5c3.6 0 6-1 6-2.3S13.6 3 10 3 4 3.9 4 5.2s2.4 2.3 6 2.3M4 5.2v9.6C4 16.1 6.4 17 10 17s6-.9 6-2.2V5.2M4 10c0 1.3 2.4 2.3 6 2.3s6-1 6-2.3',
  sidebar: 'M3 4h14v12.5H3zM12 4v12.5',
  widen: 'M12 4h4v4M16 4l-5 5M8 16H4v-4M4 16l5-5',
  narrow: 'M16 9h-5V4M11 9l5-5M4 11h5v5M9 11l-5 5',
  earlier: 'M12.5 5l-5 5 5 5',
  later: 'M7.5 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  play: 'M6 4.5v11l9-5.5z',
  bin: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  link: 'M8 4.5H4.5v11h11V12M11 4.5h4.5V9M15.3 4.7 9 11',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  clip: 'M14.5 9.5 9.7 14.3a3 3 0 0 1-4.2-4.2l5.4-5.4a2 2 0 0 1 2.8 2.8l-5.3 5.3a1 1 0 0 1-1.4-1.4l4.7-4.7',
  check: 'M4.5 10.5l3.7 3.7 7.3-8',
  warning: 'M10 3.5 17.5 16.5h-15zM10 8.5v3.7M10 14.3v.2',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
