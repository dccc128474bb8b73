/** A button on a small screen that looks as high as its words need and takes the finger over 44 px. */
export const wideReach = "max-md:relative max-md:h-9 max-md:after:absolute max-md:after:-inset-1";
