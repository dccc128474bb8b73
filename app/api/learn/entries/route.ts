import { loadLibrary } from "@/lib/content/load-library";

/** Everything there is to read, as the search knows it. An address with the version of the content may be kept. */
export function GET(request: Request): Response {
  const { entries, knowledge } = loadLibrary();
  const isOfThisVersion = new URL(request.url).searchParams.get("v") === knowledge.version;
  return Response.json(entries, {
    headers: {
      "Cache-Control": isOfThisVersion ? "public, max-age=31536000, immutable" : "no-store",
    },
  });
}
