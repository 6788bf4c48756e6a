/** What a script's frame and the page say to each other. */

export type FrameMessage =
  | { workbench: 'run'; call: number; functionName: string; args: unknown[] }
  | { workbench: 'close' }
  | { workbench: 'focus' }
  | { workbench: 'size'; width?: number; height?: number };

export type FrameReply =
  | { workbench: 'returned'; call: number; value: unknown }
  | { workbench: 'threw'; call: number; name: string; message: string };
