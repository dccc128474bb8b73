import { useEffect, useState, useTransition } from "react";
import type { LinkItem } from "@/components/share/link-item";
import type { ActionError, ActionResult } from "@/lib/actions/action-result";
import { changeShareExpiry } from "@/lib/actions/change-share-expiry";
import { createShareLink } from "@/lib/actions/create-share-link";
import { listShareLinks } from "@/lib/actions/list-share-links";
import { revokeShareLink } from "@/lib/actions/revoke-share-link";

/** A link that was just made, whole: the only time that it can be copied. */
export type MadeLink = { id: string; address: string };

export type SharedLinks = {
  /** Undefined until the server has answered. */
  links: readonly LinkItem[] | undefined;
  made: MadeLink | null;
  error: ActionError | null;
  busy: boolean;
  make: (label: string, days: number) => void;
  revoke: (link: LinkItem) => void;
  setDays: (link: LinkItem, days: number) => void;
};

/** The links of a board while their dialog is open, and what can be done with them. */
export function useShareLinks(boardId: string): SharedLinks {
  const [links, setLinks] = useState<readonly LinkItem[]>();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [error, setError] = useState<ActionError | null>(null);
  const [busy, startTransition] = useTransition();

  const run = <Value>(ask: () => Promise<ActionResult<Value>>, take: (value: Value) => void): void => {
    startTransition(async () => {
      const answer = await ask();
      setError(answer.ok ? null : answer.error);
      if (answer.ok) take(answer.value);
    });
  };
  const put = (link: LinkItem): void => {
    setLinks((before) => before?.map((one) => (one.id === link.id ? link : one)));
  };
  useEffect(() => {
    let isOpen = true;
    void listShareLinks({ boardId }).then((answer) => {
      if (!isOpen) return;
      if (answer.ok) setLinks(answer.value.links);
      else setError(answer.error);
    });
    return () => {
      isOpen = false;
    };
  }, [boardId]);

  return {
    links,
    made,
    error,
    busy,
    make: (label, days) => {
      run(
        () => createShareLink({ boardId, label, days }),
        ({ link, token }) => {
          setLinks((before) => [link, ...(before ?? [])]);
          setMade({ id: link.id, address: `${window.location.origin}/s/${link.id}#${token}` });
        },
      );
    },
    revoke: (link) => {
      run(
        () => revokeShareLink({ boardId, linkId: link.id }),
        (revoked) => {
          put(revoked);
          setMade((before) => (before?.id === link.id ? null : before));
        },
      );
    },
    setDays: (link, days) => {
      run(() => changeShareExpiry({ boardId, linkId: link.id, days }), put);
    },
  };
}
