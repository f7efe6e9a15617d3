/** How far the program is with opening something; app/web/opening.go says the same. */
export interface Going {
  state: "" | "opening" | "opened" | "failed" | "cancelled";
  name: string;
  looked: number;
  found: number;
  problem: string;
}

/** Asks the program to open something; false where the person thought better of it, undefined where it cannot. */
export async function ask(what: Record<string, string>): Promise<boolean | undefined> {
  try {
    const answer = await fetch("/-/open", { method: "POST", body: new URLSearchParams(what) });
    return answer.ok ? answer.status === 202 : undefined;
  } catch {
    return undefined;
  }
}

/** How far it is; undefined where nobody answers. */
export async function look(): Promise<Going | undefined> {
  try {
    const answer = await fetch("/-/opening");
    return answer.ok ? ((await answer.json()) as Going) : undefined;
  } catch {
    return undefined;
  }
}

export async function cancel(): Promise<void> {
  await fetch("/-/open/cancel", { method: "POST" }).catch(() => undefined);
}
