/** A titled list of lines; nothing where there are none, unless a text says so. */

interface LinesProps {
  title: string;
  lines: readonly string[];
  none?: string;
}

export function Lines({ title, lines, none }: LinesProps) {
  if (lines.length === 0 && none === undefined) return null;
  return (
    <>
      <h3>{title}</h3>
      {lines.length === 0 && <p class="muted">{none}</p>}
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
