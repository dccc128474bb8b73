/** The slider's scale: a hundred places a decade, from one user to a billion. */
const PLACES_PER_DECADE = 100;
const MOST_USERS = 1e9;
/** The last place of the slider: a billion users. */
export const LAST_PLACE = 9 * PLACES_PER_DECADE;

/** Two figures that matter, whole from ten up: 1,234,567 becomes 1,200,000. */
function rounded(users: number): number {
  const whole = Math.round(Number(users.toPrecision(2)));
  return Math.min(MOST_USERS, Math.max(1, whole));
}

/** Where a number of users stands on the slider, 0 to `LAST_PLACE`. */
export function placeOfUsers(users: number): number {
  const place = Math.round(Math.log10(Math.max(1, users)) * PLACES_PER_DECADE);
  return Math.min(LAST_PLACE, place);
}

/**
 * The users at a place of the slider. `from` is where the slider stands: a move, however small, always changes the
 * number in the direction of the move, also where the scale is finer than whole users.
 */
export function usersAtPlace(place: number, from: number): number {
  const users = rounded(10 ** (place / PLACES_PER_DECADE));
  const before = placeOfUsers(from);
  if (place > before && users <= from) return rounded(nextUp(from));
  if (place < before && users >= from) return rounded(nextDown(from));
  return users;
}

function unitOf(users: number): number {
  return Math.max(1, 10 ** (Math.floor(Math.log10(users)) - 1));
}

function nextUp(users: number): number {
  return users + unitOf(users);
}

function nextDown(users: number): number {
  return users - Math.max(1, unitOf(Math.max(1, users - 1)));
}
