import { message } from "../message/message";

/** Whether the program saves files itself, by a dialog of the system. */
const savedByProgram = document.documentElement.dataset.saves !== undefined;

/**
 * Gives the person a text as a file, and returns what there is to say about it:
 * nothing where the person thought better of it.
 */
export async function saveFile(name: string, type: string, text: string): Promise<string> {
  const path = savedByProgram ? await saveInProgram(name, text) : undefined;
  if (path === undefined) {
    download(name, new Blob([text], { type }));
    return message("downloaded", { name });
  }
  if (path instanceof Error) {
    return message("saveFailed");
  }
  return path === "" ? "" : message("saved", { name: path });
}

/** The path of the file, "" for none, undefined where the browser is to save it. */
async function saveInProgram(name: string, text: string): Promise<string | undefined | Error> {
  const headers = { "Content-Type": "application/json" };
  try {
    const answer = await fetch("/-/save", { method: "POST", headers, body: JSON.stringify({ name, text }) });
    if (!answer.ok) {
      return new Error(await answer.text());
    }
    return answer.status === 204 ? undefined : ((await answer.json()) as { path: string }).path;
  } catch (error) {
    return error as Error;
  }
}

function download(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun, but the browser may not have read it yet.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
