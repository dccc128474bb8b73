/** Places of the slider: a hundred to a decade, from 1 user to 100 million. */
export const LAST_PLACE = 800;
const PLACES_PER_DECADE = 100;

/** The users at a place, in two figures: 672 is 5,200,000. */
export function usersAt(place: number): number {
  const exact = 10 ** (place / PLACES_PER_DECADE);
  return exact < 10 ? Math.round(exact) : inTwoFigures(exact);
}

/** What a slider can promise: 4,320,000 is 4,300,000. */
export function inTwoFigures(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value) + 1e-9) - 1);
  return Math.round(value / unit) * unit;
}

/** Where on the line a number of users stands, 0-1. */
export function shareOf(users: number): number {
  const share = (Math.log10(Math.max(1, users)) * PLACES_PER_DECADE) / LAST_PLACE;
  return Math.min(1, share);
}
