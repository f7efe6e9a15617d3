#ifndef RUTTER_GUARD_H
#define RUTTER_GUARD_H

// attach_guard connects the guard to the window's web view, in the toolkit's
// thread and before the page can act.
void attach_guard(void);

#endif
