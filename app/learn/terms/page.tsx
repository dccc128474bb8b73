import type { Metadata } from "next";
import { TermsPage } from "@/components/learn/terms-page";
import { loadLibrary } from "@/lib/content/load-library";

export const metadata: Metadata = {
  title: "Terms",
  description: "The field’s own words, and the few of ours, each in one line.",
};

export default function LearnTermsPage() {
  return <TermsPage library={loadLibrary()} />;
}
