import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FailurePage } from "@/components/learn/failure-page";
import { loadLibrary } from "@/lib/content/load-library";

type Props = { params: Promise<{ failure: string }> };

async function findFailure({ params }: Props) {
  const { failure: id } = await params;
  return loadLibrary().knowledge.overlay.failures.find((failure) => failure.id === id);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const failure = await findFailure(props);
  return failure ? { title: `${failure.id} ${failure.name}`, description: failure.symptom } : {};
}

export default async function LearnFailurePage(props: Props) {
  const failure = await findFailure(props);
  if (!failure) notFound();
  return <FailurePage failure={failure} library={loadLibrary()} />;
}
