import type { LucideIcon } from "lucide-react";
import { toolClass } from "@/components/ui/tool-class";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/shared/class-names";

type Props = {
  label: string;
  /** Empty where no key does it. */
  keys: string;
  icon: LucideIcon;
  isDanger?: boolean;
  isPressed?: boolean;
  isDisabled?: boolean;
  side?: "top" | "bottom";
  onClick: () => void;
};

/** One action of a bar, with its key for those who stay a moment. One that stays pressed says so. */
export function BarButton({ label, keys, icon: Icon, isPressed, side = "top", ...props }: Props) {
  const { isDanger = false, isDisabled = false, onClick } = props;
  return (
    <Tooltip content={`${label}  ${keys}`.trimEnd()} side={side}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={isPressed}
        disabled={isDisabled}
        onClick={onClick}
        className={cn(toolClass, isDanger && "hover:text-hot")}
      >
        <Icon size={15} aria-hidden className="pointer-coarse:size-[18px]" />
      </button>
    </Tooltip>
  );
}
