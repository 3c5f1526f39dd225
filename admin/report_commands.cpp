// What the reports are counted from, made anew.
#include "admin/commands.h"
#include "shared/words/wording.h"

namespace cts::admin {

int reports_rebuild(const Asked& asked, gateway::Gateway& server) {
    const auto begun = server.rebuild_reports();
    if (!begun) return say_fault(begun.error(), asked.language);
    say(words::N_("The server counts everything anew. Until it has, reports are as of now."), {}, asked.language);
    return exit_done;
}

}  // namespace cts::admin
