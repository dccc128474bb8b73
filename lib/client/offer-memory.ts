const PREFIX = "loadstone/offer-hidden/";

/** Whether somebody hid the overlay's offer on this board in this browser. A browser that keeps nothing says no. */
export function isOfferHidden(boardId: string): boolean {
  try {
    return window.localStorage.getItem(`${PREFIX}${boardId}`) !== null;
  } catch {
    return false;
  }
}

/** Remembers that the offer was hidden on this board. In a browser that keeps nothing it comes back with the next visit. */
export function rememberOfferHidden(boardId: string): void {
  try {
    window.localStorage.setItem(`${PREFIX}${boardId}`, "1");
  } catch {
    // Storage is full or forbidden: the offer is hidden for as long as the page is open.
  }
}
