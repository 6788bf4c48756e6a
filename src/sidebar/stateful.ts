/**
 * State and effects for function components, over Preact's own Component.
 *
 * preact/hooks does the same and more in 2.7 KB; the sidebar may weigh 40 KB in all and needs these three.
 */

import { Component, type ComponentChildren, type FunctionComponent } from 'preact';

interface Effect {
  deps: readonly unknown[];
  /** Set while the effect waits for the page to be drawn. */
  run: (() => unknown) | undefined;
  clean: unknown;
}

let owner: Stateful<unknown>;
let slot = 0;

abstract class Stateful<P> extends Component<P> {
  slots: unknown[] = [];
  effects: Effect[] = [];

  abstract draw(props: P): ComponentChildren;

  override render() {
    owner = this as Stateful<unknown>;
    slot = 0;
    return this.draw(this.props);
  }

  override componentDidMount() {
    for (const effect of this.effects) {
      const { run } = effect;
      if (!run) continue;
      effect.run = undefined;
      clean(effect);
      effect.clean = run();
    }
  }

  override componentDidUpdate() {
    this.componentDidMount();
  }

  override componentWillUnmount() {
    this.effects.forEach(clean);
  }
}

function clean(effect: Effect) {
  if (typeof effect.clean === 'function') effect.clean();
}

/** Makes a component that may keep state out of a function that draws one. */
export function stateful<P>(draw: (props: P) => ComponentChildren): FunctionComponent<P> {
  class Drawn extends Stateful<P> {
    draw = draw;
  }
  return Drawn as unknown as FunctionComponent<P>;
}

/** A value that lives as long as the component. */
export function useRef<T>(initial: T): { current: T } {
  const index = slot++;
  owner.slots[index] ??= { current: initial };
  return owner.slots[index] as { current: T };
}

/** A value that draws the component anew when it is set. */
export function useState<T>(initial: T): [T, (next: T | ((before: T) => T)) => void] {
  const self = owner;
  const cell = useRef(initial);
  return [
    cell.current,
    (next) => {
      const value = typeof next === 'function' ? (next as (before: T) => T)(cell.current) : next;
      if (value === cell.current) return;
      cell.current = value;
      self.setState({});
    },
  ];
}

/** State that changes by actions alone. */
export function useReducer<S, A>(reducer: (state: S, action: A) => S, initial: S): [S, (action: A) => void] {
  const [state, setState] = useState(initial);
  return [state, (action) => setState((before) => reducer(before, action))];
}

/** Runs once drawn and whenever one of `deps` has changed; what it returns, if a function, ends it. */
export function useEffect(run: () => unknown, deps: readonly unknown[]): void {
  const index = slot++;
  const { slots, effects } = owner;
  if (!slots[index]) {
    slots[index] = { deps, run, clean: 0 };
    effects.push(slots[index] as Effect);
  }
  const effect = slots[index] as Effect;
  if (effect.run || deps.some((dep, i) => dep !== effect.deps[i])) effect.run = run;
  effect.deps = deps;
}
