/** How people of the sample team are shown: a name from the address, initials, a colour of their own. */

/** 'Aisyah' of 'aisyah@example.com', 'Wei Ling' of 'wei.ling@example.com'. */
export function nameOf(address: string): string {
  const [local = ''] = address.split('@');
  return local
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/** The name that a message gives; Google's default, the address up to the @, is none. */
export function senderName(name: string, address: string): string {
  return name === '' || name === address.split('@')[0] ? nameOf(address) : name;
}

export function initialsOf(address: string): string {
  const words = nameOf(address).split(' ');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}

/** Dark enough for white text (contrast 4.5 and more). */
const COLOURS = ['#0b6b5d', '#8a4b08', '#3f5aa8', '#8b3a6b', '#4d6a1f', '#6a4fa3', '#a33b2b', '#1f6a8a'];

/** The first person of the team has the page's own colour; strangers take one by their address. */
export function colourOf(address: string, people: readonly string[]): string {
  const known = people.indexOf(address);
  const index = known >= 0 ? known : [...address].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return COLOURS[index % COLOURS.length] ?? '#0b6b5d';
}
