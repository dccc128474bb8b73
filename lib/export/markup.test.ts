import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, markup } from "@/lib/export/markup";

describe("markup", () => {
  it("escapes every text, in quotes and between tags, and takes markup as it is", () => {
    const inner = markup`<b>${"<script>"}</b>`;
    expect(markup`<p title="${`"onload='x'`}">${inner}${[inner, inner]}</p>`.markup).toBe(
      '<p title="&quot;onload=&#39;x&#39;"><b>&lt;script&gt;</b><b>&lt;script&gt;</b><b>&lt;script&gt;</b></p>',
    );
  });

  it("writes numbers shortly and leaves nothing of what is not there", () => {
    expect(markup`${1 / 3}|${12}|${-0.001}|${undefined}|${false}`.markup).toBe("0.33|12|0||");
  });

  it("marks what XML cannot hold", () => {
    expect(escapeText("a\u0000b\u001bc\ud800d\ufffee\tf🔥")).toBe("a\ufffdb\ufffdc\ufffdd\ufffde\tf🔥");
  });

  it("never lets a text open a tag, close a quote or begin an entity", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
      }),
    );
  });
});
