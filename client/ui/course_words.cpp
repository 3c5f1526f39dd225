#include "client/ui/course_words.h"

#include "client/ui/sentence.h"

namespace cts::ui {

std::string course_word(const std::string& what) {
    if (what == "created") return tr("created it");
    if (what == "worked") return tr("called");
    if (what == "stepped") return tr("took it a step on");
    if (what == "closed") return tr("may not be called any more");
    if (what == "clock_set" || what == "set_due") return tr("the time limit was worked out");
    if (what == "warned") return "▲ " + tr("soon due, whoever has it was warned");
    if (what == "breached") return "▲ " + tr("past its time limit, now urgent");
    if (what == "escalated") return "▲ " + tr("long past its time limit, raised to the leader");
    return what;
}

}  // namespace cts::ui
