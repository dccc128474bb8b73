import type { Kind } from "@/lib/domain/catalogue/kind-schema";
import type { Protocol, Style } from "@/lib/domain/catalogue/protocol-schema";
import type { OverlayLore } from "@/lib/domain/knowledge/overlay-schema";
import type { Guide } from "@/lib/domain/knowledge/guide-schema";
import type { RuleWords } from "@/lib/domain/knowledge/rule-words-schema";
import type { Step } from "@/lib/domain/knowledge/step-schema";

/** What the catalogue knows. Keyed by id; plain JSON. */
export type Catalogue = {
  kinds: Readonly<Record<string, Kind>>;
  protocols: Readonly<Record<string, Protocol>>;
  styles: Readonly<Record<string, Style>>;
};

/** What the ladder and the coach know, whatever the problem. `steps` are in the order of the ladder. */
export type Lore = {
  steps: readonly Step[];
  rules: Readonly<Record<string, RuleWords>>;
  guides: readonly Guide[];
  /** The second walk: Durable Sessions. */
  overlay: OverlayLore;
};
