import { always, chosenCount, type Command } from "@/lib/client/commands/command";

/** What is looked at, and how. */
export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: "switch-view",
    title: "Switch between canvas and outline",
    keys: ["o", "Alt+KeyO"],
    place: "everywhere",
    when: always,
    run: (store) => {
      const { boardView, showBoardView } = store.getState();
      showBoardView(boardView === "canvas" ? "outline" : "canvas");
    },
  },
  {
    id: "go-to-board",
    title: "Go to the board",
    keys: ["$mod+b"],
    place: "everywhere",
    when: always,
    run: (store) => {
      store.getState().goToBoard();
    },
  },
  {
    id: "go-to-panel",
    title: "Go to the panel of what is chosen",
    keys: ["Alt+KeyI"],
    place: "everywhere",
    when: (state) => chosenCount(state) > 0,
    needs: "Choose something first.",
  },
  {
    id: "toggle-ladder",
    title: "Show or hide the ladder",
    keys: ["["],
    place: "everywhere",
    when: always,
    run: (store) => {
      store.getState().showLadder(!store.getState().ladderOpen);
    },
  },
  {
    id: "toggle-dock",
    title: "Show or hide the load",
    keys: ["]"],
    place: "everywhere",
    when: always,
    run: (store) => {
      store.getState().showDock(!store.getState().dockOpen);
    },
  },
];

/** How much of the canvas is in sight. */
export const ZOOM_COMMANDS: readonly Command[] = [
  {
    id: "fit",
    title: "Fit the board to the screen",
    keys: ["f", "Shift+Digit1", "!", "Shift+!"],
    place: "canvas",
    when: always,
  },
  {
    id: "fit-selection",
    title: "Zoom to what is chosen",
    keys: ["Shift+Digit2"],
    place: "canvas",
    when: (state) => chosenCount(state) > 0,
    needs: "Choose what to look at first.",
  },
  {
    id: "zoom-full",
    title: "Zoom to 100 %",
    keys: ["Shift+Digit0"],
    place: "canvas",
    when: always,
  },
  { id: "zoom-in", title: "Zoom in", keys: ["+", "=", "Shift++"], place: "canvas", when: always },
  { id: "zoom-out", title: "Zoom out", keys: ["-"], place: "canvas", when: always },
  { id: "toggle-map", title: "Show or hide the map", keys: ["m"], place: "canvas", when: always },
];
