/** A labelled choice of one among a few options. */

interface ChoiceProps<T extends string> {
  name: string;
  label: string;
  value: T;
  options: readonly (readonly [value: T, text: string])[];
  disabled?: boolean;
  /** Where a heading of the table says it to those who see. */
  hasHiddenLabel?: boolean;
  onChoose: (value: T) => void;
}

export function Choice<T extends string>({
  name,
  label,
  value,
  options,
  disabled,
  hasHiddenLabel,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <label>
      {hasHiddenLabel ? <span class="hidden">{label}</span> : label}
      <select
        name={name}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const [chosen] = options[event.currentTarget.selectedIndex] ?? [];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
