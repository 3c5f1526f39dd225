#include "shared/followup/kind_label.h"

namespace cts::followup {

using form::FollowUpKind;
using model::Translated;

const Translated& kind_label(FollowUpKind kind) {
    static const Translated callback{"回访", "callback"};
    static const Translated second_confirmation{"二次确认", "second confirmation"};
    static const Translated complaint_ticket{"投诉工单", "complaint ticket"};
    static const Translated remedial_call{"补救回访", "remedial call"};
    static const Translated technical_query{"技术查询", "technical query"};
    static const Translated field_visit{"上门拜访", "field visit"};
    static const Translated department_order{"部门派单", "order to a department"};
    switch (kind) {
        case FollowUpKind::callback:
            return callback;
        case FollowUpKind::second_confirmation:
            return second_confirmation;
        case FollowUpKind::complaint_ticket:
            return complaint_ticket;
        case FollowUpKind::remedial_call:
            return remedial_call;
        case FollowUpKind::technical_query:
            return technical_query;
        case FollowUpKind::field_visit:
            return field_visit;
        case FollowUpKind::department_order:
            return department_order;
    }
    return callback;
}

}  // namespace cts::followup
