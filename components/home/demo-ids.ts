/** Names within the demo board. Apart from the board itself, so that the browser loads no schema for them. */
export const SERVER_ID = "one-server";
export const WIRE_ID = "wire";
/** What every visitor of the demo does in a day, and how much more in the busiest second. */
export const REQUESTS_PER_USER = 10;
export const PEAK_FACTOR = 3;
