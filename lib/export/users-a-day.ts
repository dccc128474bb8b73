import { formatUsers } from "@/lib/shared/format-number";

/** "1 user a day", "1.2 million users a day". */
export function usersADay(users: number): string {
  return `${formatUsers(users)} ${users === 1 ? "user" : "users"} a day`;
}
