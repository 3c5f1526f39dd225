// The gate of the opening confirmation, line by line as its truth table in opening_confirmation.h.
#include <optional>
#include <utility>

#include "shared/form/opening_confirmation.h"

namespace cts::form {
namespace {

using model::Problem;
using model::Reason;

class Gate {
  public:
    Gate(const Product& product, const Answers& answers) : product_(product), answers_(answers) {}

    model::Problems judge() && {
        permission();
        if (!ended_) owner();
        if (!ended_) follows();
        if (!ended_) told();
        if (!ended_) first_yes();
        if (!ended_) second_yes();
        return std::move(problems_);
    }

  private:
    std::string_view answer(std::string_view field) const {
        const auto found = answers_.find(field);
        return found == answers_.end() ? std::string_view() : std::string_view(found->second);
    }

    void lacks(Reason reason, std::string field, Translated sentence) {
        problems_.push_back({reason, std::move(field), {}, std::move(sentence)});
    }
    void lacks(Reason reason, std::string field) { problems_.push_back({reason, std::move(field)}); }
    void not_told(std::string field, Translated item) {
        problems_.push_back({Reason::not_told, std::move(field), {{"item", std::move(item)}}});
    }

    void permission() {
        const auto given = answer("oc_permission");
        ended_ = given == "refused";
        if (given == "granted") return;
        if (ended_) {
            lacks(Reason::permission_not_asked, "oc_permission",
                  {"客户不同意继续，不能办理。", "The customer refused to go on, so nothing can be opened."});
        } else {
            lacks(Reason::permission_not_asked, "oc_permission");
        }
    }

    void owner() {
        const auto who = answer("oc_owner");
        ended_ = who == "neither";
        if (ended_) {
            lacks(Reason::owner_not_verified, "oc_owner",
                  {"接听人不是机主，也不能作主。", "The person is not the owner and may not decide."});
            return;
        }
        if (who.empty()) lacks(Reason::owner_not_verified, "oc_owner");
        owner_word();
    }

    void owner_word() {
        const auto word = answer("oc_owner_word");
        if (word == "shi" || word == "en" || word == "dui") return;
        if (word.empty()) {
            lacks(Reason::owner_word_not_accepted, "oc_owner_word",
                  {"还没记下核实机主时客户的回答。", "The customer's word at the owner check is not noted yet."});
        } else {
            lacks(Reason::owner_word_not_accepted, "oc_owner_word");
        }
    }

    void follows() {
        const auto state = answer("oc_follows");
        if (state == "follows") return;
        ended_ = !state.empty();
        if (ended_) {
            lacks(Reason::customer_does_not_follow, "oc_follows");
        } else {
            lacks(Reason::customer_does_not_follow, "oc_follows",
                  {"还没确认客户是否清醒、听得懂。",
                   "Whether the customer is clear-minded and follows is not noted yet."});
        }
    }

    bool ticked(std::string_view item) const {
        const std::string padded = " " + std::string(answer("oc_told")) + " ";
        return padded.find(" " + std::string(item) + " ") != std::string::npos;
    }

    void told() {
        for (const Menu& menu : confirmation_menus(product_)) {
            if (menu.name != "oc_told") continue;
            for (const Option& item : menu.options) {
                if (!ticked(item.name)) not_told("oc_told", item.label);
            }
        }
        if (product_.trial_days > 0 && answer("oc_one_month") == "yes" && answer("oc_reminded") != "yes")
            not_told("oc_reminded", {"提醒按时取消", "the reminder to cancel in time"});
    }

    void first_yes() {
        const auto yes = answer("oc_first_yes");
        ended_ = yes == "refused";
        if (const auto reason =
                fault_of(yes, Reason::first_yes_missing, Reason::first_yes_vague, Reason::first_yes_refused))
            lacks(*reason, "oc_first_yes");
    }

    void second_yes() {
        const bool asked = answer("oc_question") == "asked";
        if (asked) lacks(Reason::question_not_answered, "oc_question");
        const auto yes = asked ? std::string_view() : answer("oc_second_yes");
        if (const auto reason =
                fault_of(yes, Reason::second_yes_missing, Reason::second_yes_vague, Reason::second_yes_refused))
            lacks(*reason, "oc_second_yes");
    }

    static std::optional<Reason> fault_of(std::string_view yes, Reason missing, Reason vague, Reason refused) {
        if (yes == "clear") return std::nullopt;
        if (yes == "vague") return vague;
        if (yes == "refused") return refused;
        return missing;
    }

    const Product& product_;
    const Answers& answers_;
    model::Problems problems_;
    bool ended_ = false;
};

}  // namespace

model::Problems confirmation_gate(const Product& product, const Answers& answers) {
    return Gate(product, answers).judge();
}

}  // namespace cts::form
