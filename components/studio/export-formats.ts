import { FileArchive, FileCode, FileImage, FileText, Workflow, type LucideIcon } from "lucide-react";
import type { ExportFormat } from "@/lib/client/make-export";

/** How each form is called in the menu, and how its file's name ends. */
export const EXPORT_FORMATS: readonly {
  format: ExportFormat;
  label: string;
  ending: string;
  icon: LucideIcon;
}[] = [
  { format: "svg", label: "Picture (SVG)", ending: ".svg", icon: FileCode },
  { format: "png", label: "Picture (PNG, twice the size)", ending: ".png", icon: FileImage },
  { format: "mermaid", label: "Flowchart as text (Mermaid)", ending: ".mmd", icon: Workflow },
  { format: "madr", label: "Decisions (MADR, zip)", ending: "-decisions.zip", icon: FileArchive },
  { format: "report", label: "Report to print", ending: "-report.html", icon: FileText },
];
