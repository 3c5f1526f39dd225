// A kit: what a project sells or asks, its talk flows, its answers to customers' questions. A folder of YAML
// (docs/form-format.md); the same text is published, stored, sent to clients and read by both sides.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/form/definition.h"

namespace cts::form {

enum class ProjectKind { sale, survey, retention, after_sale_care, arrears_reminder };  // J2
std::string_view project_kind_name(ProjectKind kind);
std::optional<ProjectKind> parse_project_kind(std::string_view name);

struct Tariff {
    std::string amount;    // "5.00"
    std::string currency;  // ISO 4217
    Translated words;      // as it is said: "每月 5 元，从话费里扣"
};

struct Product {
    Translated name;
    std::optional<Tariff> tariff;
    int trial_days = 0;         // 0: opening means charging (E4)
    int opens_within_from = 3;  // working days (E4)
    int opens_within_to = 5;
    Translated charging;  // what opening means when there is no trial
    Translated what_it_does;
    Translated how_to_use;
    Translated how_to_enquire;
    Translated how_to_cancel;
};

struct LeadAttribute {  // a column the customer list brings: ${lead.NAME}
    std::string name;
    Translated label;
    Translated purpose;
    bool personal = false;
    bool counted = false;  // reports count by its values (docs/form-format.md)
};

struct FaqEntry {
    std::string name;
    Translated question;
    Translated answer;
    std::vector<std::string> also_zh_CN;  // other ways to ask
    std::vector<std::string> also_en;
    std::vector<std::string> steps;  // where it is offered first
    int line = 0;
};

struct Kit {
    std::string name;
    ProjectKind kind = ProjectKind::sale;
    Translated title;
    Product product;
    std::vector<LeadAttribute> lead_attributes;
    std::map<std::string, std::shared_ptr<const Definition>> forms;  // by purpose
    std::vector<FaqEntry> faq;
};

// The kit's files as published: path inside the folder ("forms/first_call.yaml") -> text.
using KitFiles = std::map<std::string, std::string>;

}  // namespace cts::form
