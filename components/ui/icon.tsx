import { createElement, type SVGProps } from "react";
import { iconShapes } from "@/lib/drawing/icon-shapes";

type IconProps = Omit<SVGProps<SVGSVGElement>, "name" | "width" | "height"> & {
  name: string;
  /** Pixels; 16 unless said. */
  size?: number;
};

/**
 * The icon that content names, from the same shapes as the pictures that leave the app: decoration unless it gets an
 * `aria-label`; a dashed square where the name is not known.
 */
export function Icon({ name, size = 16, strokeWidth = 1.75, ...props }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden={props["aria-label"] === undefined}
      {...props}
    >
      {iconShapes(name).map(([tag, attributes], index) => createElement(tag, { key: index, ...attributes }))}
    </svg>
  );
}
