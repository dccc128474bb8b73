import {
  Activity, AlarmClock, Archive, ArrowDownUp, ArrowLeftRight, ArrowRightLeft, ArrowsUpFromLine,
  Bell, BellRing, Binary, Blocks, BookOpen, Bot, BotMessageSquare, Box, Boxes, Braces, Brain,
  BrainCircuit, BrickWall, BrickWallShield, Building, Building2, CalendarClock, ChartColumn,
  ChartLine, ChartNetwork, ChartNoAxesCombined, ChartScatter, ChartSpline, Check, Circle,
  CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleGauge, CircleHelp, CircleX, Clapperboard,
  ClipboardList, Clock, Cloud, CloudCog, CloudLightning, Cog, Columns3, Combine, Component,
  Container, Copy, Cpu, Cylinder, Database, DatabaseBackup, DatabaseSearch, DatabaseZap, Dock,
  DoorOpen, Earth, ExternalLink, Eye, FileSearch, FileStack, FileText, Files, Filter,
  FingerprintPattern, Flag, Flame, Folder, FolderTree, Forklift, Frame, Funnel, Gauge, GitBranch,
  GitFork, GitMerge, Globe, GlobeLock, Gpu, Grid2x2, Group, Hammer, Handshake, HardDrive, Hash,
  Hexagon, History, Hop, House, IdCard, Inbox, Info, Key, KeyRound, Lambda, Landmark, Laptop,
  Layers, Layers2, LayoutGrid, Library, List, ListChecks, ListOrdered, ListTodo, ListTree, Loader,
  Lock, LockKeyhole, LogIn, Logs, Mail, Map, MapPin, MapPinned, Megaphone, MemoryStick,
  MessageCircle, MessageSquare, MessagesSquare, Microchip, Milestone, Monitor, MonitorSmartphone,
  Network, Newspaper, NotebookText, Orbit, Package, PackageSearch, PanelsTopLeft, Pickaxe, Plane,
  Play, Plug, PlugZap, Podcast, Puzzle, Rabbit, Radar, Radio, RadioReceiver, RadioTower, Receipt,
  Recycle, RefreshCw, Repeat, Rocket, RotateCw, Route, Router, Rows3, Rss, Satellite, SatelliteDish,
  Save, Scale, Scaling, ScanSearch, Scroll, ScrollText, Search, Send, Server, ServerCog,
  ServerCrash, Settings, Settings2, Shapes, Share2, Shield, ShieldBan, ShieldCheck, ShieldHalf,
  Shuffle, Sigma, Signal, Siren, SlidersHorizontal, Smartphone, Sparkles, Spline, Split, Square,
  SquareActivity, SquareDashed, SquareFunction, SquareStack, SquareTerminal, Stethoscope,
  StickyNote, Store, Table, Table2, TableProperties, Tablet, Tag, Target, Telescope, Terminal,
  Ticket, Timer, ToggleRight, TowerControl, TrafficCone, TriangleAlert, Truck, User, UserCheck,
  UserCog, Users, UsersRound, Vault, VectorSquare, Video, Wallet, Warehouse, Waves, Waypoints,
  Webhook, Wifi, Workflow, Wrench, Zap,
} from "lucide-react";
import type { LucideProps } from "lucide-react";

/** Every icon that content may name. Listed one by one, so that a bundle holds these and not all of lucide. */
const ICONS = {
  activity: Activity, "alarm-clock": AlarmClock, archive: Archive, "arrow-down-up": ArrowDownUp,
  "arrow-left-right": ArrowLeftRight, "arrow-right-left": ArrowRightLeft,
  "arrows-up-from-line": ArrowsUpFromLine, bell: Bell, "bell-ring": BellRing, binary: Binary, blocks: Blocks,
  "book-open": BookOpen, bot: Bot, "bot-message-square": BotMessageSquare, box: Box, boxes: Boxes,
  braces: Braces, brain: Brain, "brain-circuit": BrainCircuit, "brick-wall": BrickWall,
  "brick-wall-shield": BrickWallShield, building: Building, "building-2": Building2,
  "calendar-clock": CalendarClock, "chart-column": ChartColumn, "chart-line": ChartLine,
  "chart-network": ChartNetwork, "chart-no-axes-combined": ChartNoAxesCombined, "chart-scatter": ChartScatter,
  "chart-spline": ChartSpline, check: Check, circle: Circle, "circle-alert": CircleAlert,
  "circle-check": CircleCheck, "circle-dashed": CircleDashed, "circle-dot": CircleDot,
  "circle-gauge": CircleGauge, "circle-help": CircleHelp, "circle-x": CircleX, clapperboard: Clapperboard,
  "clipboard-list": ClipboardList, clock: Clock, cloud: Cloud, "cloud-cog": CloudCog,
  "cloud-lightning": CloudLightning, cog: Cog, "columns-3": Columns3, combine: Combine, component: Component,
  container: Container, copy: Copy, cpu: Cpu, cylinder: Cylinder, database: Database,
  "database-backup": DatabaseBackup, "database-search": DatabaseSearch, "database-zap": DatabaseZap,
  dock: Dock, "door-open": DoorOpen, earth: Earth, "external-link": ExternalLink, eye: Eye,
  "file-search": FileSearch, "file-stack": FileStack, "file-text": FileText, files: Files, filter: Filter,
  "fingerprint-pattern": FingerprintPattern, flag: Flag, flame: Flame, folder: Folder,
  "folder-tree": FolderTree, forklift: Forklift, frame: Frame, funnel: Funnel, gauge: Gauge,
  "git-branch": GitBranch, "git-fork": GitFork, "git-merge": GitMerge, globe: Globe, "globe-lock": GlobeLock,
  gpu: Gpu, "grid-2x2": Grid2x2, group: Group, hammer: Hammer, handshake: Handshake, "hard-drive": HardDrive,
  hash: Hash, hexagon: Hexagon, history: History, hop: Hop, house: House, "id-card": IdCard, inbox: Inbox,
  info: Info, key: Key, "key-round": KeyRound, lambda: Lambda, landmark: Landmark, laptop: Laptop,
  layers: Layers, "layers-2": Layers2, "layout-grid": LayoutGrid, library: Library, list: List,
  "list-checks": ListChecks, "list-ordered": ListOrdered, "list-todo": ListTodo, "list-tree": ListTree,
  loader: Loader, lock: Lock, "lock-keyhole": LockKeyhole, "log-in": LogIn, logs: Logs, mail: Mail, map: Map,
  "map-pin": MapPin, "map-pinned": MapPinned, megaphone: Megaphone, "memory-stick": MemoryStick,
  "message-circle": MessageCircle, "message-square": MessageSquare, "messages-square": MessagesSquare,
  microchip: Microchip, milestone: Milestone, monitor: Monitor, "monitor-smartphone": MonitorSmartphone,
  network: Network, newspaper: Newspaper, "notebook-text": NotebookText, orbit: Orbit, package: Package,
  "package-search": PackageSearch, "panels-top-left": PanelsTopLeft, pickaxe: Pickaxe, plane: Plane,
  play: Play, plug: Plug, "plug-zap": PlugZap, podcast: Podcast, puzzle: Puzzle, rabbit: Rabbit, radar: Radar,
  radio: Radio, "radio-receiver": RadioReceiver, "radio-tower": RadioTower, receipt: Receipt,
  recycle: Recycle, "refresh-cw": RefreshCw, repeat: Repeat, rocket: Rocket, "rotate-cw": RotateCw,
  route: Route, router: Router, "rows-3": Rows3, rss: Rss, satellite: Satellite,
  "satellite-dish": SatelliteDish, save: Save, scale: Scale, scaling: Scaling, "scan-search": ScanSearch,
  scroll: Scroll, "scroll-text": ScrollText, search: Search, send: Send, server: Server,
  "server-cog": ServerCog, "server-crash": ServerCrash, settings: Settings, "settings-2": Settings2,
  shapes: Shapes, "share-2": Share2, shield: Shield, "shield-ban": ShieldBan, "shield-check": ShieldCheck,
  "shield-half": ShieldHalf, shuffle: Shuffle, sigma: Sigma, signal: Signal, siren: Siren,
  "sliders-horizontal": SlidersHorizontal, smartphone: Smartphone, sparkles: Sparkles, spline: Spline,
  split: Split, square: Square, "square-activity": SquareActivity, "square-dashed": SquareDashed,
  "square-function": SquareFunction, "square-stack": SquareStack, "square-terminal": SquareTerminal,
  stethoscope: Stethoscope, "sticky-note": StickyNote, store: Store, table: Table, "table-2": Table2,
  "table-properties": TableProperties, tablet: Tablet, tag: Tag, target: Target, telescope: Telescope,
  terminal: Terminal, ticket: Ticket, timer: Timer, "toggle-right": ToggleRight,
  "tower-control": TowerControl, "traffic-cone": TrafficCone, "triangle-alert": TriangleAlert, truck: Truck,
  user: User, "user-check": UserCheck, "user-cog": UserCog, users: Users, "users-round": UsersRound,
  vault: Vault, "vector-square": VectorSquare, video: Video, wallet: Wallet, warehouse: Warehouse,
  waves: Waves, waypoints: Waypoints, webhook: Webhook, wifi: Wifi, workflow: Workflow, wrench: Wrench,
  zap: Zap,
} as const;

export type IconName = keyof typeof ICONS;

/** The names, for a test that compares them with the content's. */
export const ICON_NAMES: readonly string[] = Object.keys(ICONS);

export function isIconName(name: string): name is IconName {
  return Object.hasOwn(ICONS, name);
}

/** The icon of that name, decoration unless it gets an `aria-label`; a dashed square where the name is not listed. */
export function Icon({ name, size = 16, strokeWidth = 1.75, ...props }: LucideProps & { name: string }) {
  const Drawn = isIconName(name) ? ICONS[name] : SquareDashed;
  return <Drawn size={size} strokeWidth={strokeWidth} aria-hidden={props["aria-label"] === undefined} {...props} />;
}
