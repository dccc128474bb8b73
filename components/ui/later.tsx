import { createElement, lazy, Suspense, useState, type ComponentType } from "react";

/** A part of a screen that is fetched when it is first shown, or before that by `fetch`. */
export type Later<Props> = ComponentType<Props> & { fetch: () => Promise<unknown> };

/** In the place of a part that could not be fetched; shown again, it is asked for again. */
function Missing() {
  return (
    <p role="alert" className="p-4 text-ink-2">
      This part could not be fetched. Is the network there? Open it once more.
    </p>
  );
}

/** Shown at once where it is already here, so that what moves the focus into it finds it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let here: ComponentType<Props> | undefined;
  const fetchPart = async () => (here ??= await load());
  const fetchLazily = () =>
    lazy(async () => ({ default: await fetchPart().catch((): ComponentType<Props> => Missing) }));
  function Part(props: Props) {
    const [Shown] = useState<ComponentType<Props>>(() => here ?? (fetchLazily() as ComponentType<Props>));
    return <Suspense fallback={null}>{createElement(Shown, props)}</Suspense>;
  }
  return Object.assign(Part, { fetch: fetchPart });
}
