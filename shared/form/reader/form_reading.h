// The reading of one form: its file, what it mentions, and the kit around it, whose product and name are read before.
#pragma once

#include <string>
#include <string_view>

#include "shared/form/kit.h"
#include "shared/form/reader/notes.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

inline constexpr std::size_t max_fields = 500;

struct FormReading {
    FileReading& file;
    const Kit& kit;
    Definition& definition;
    bool product_known = true;
    Notes notes{};
};

// The getters of a form's maps: they read the key if it is there and note what must be judged later.
Translated optional_pair(MapReader& map, std::string_view key, FormReading& form);
Translated required_pair(MapReader& map, std::string_view key, FormReading& form);
std::string noted_name(MapReader& map, std::string_view key, NameOf what, FormReading& form);
std::vector<std::string> noted_names(MapReader& map, std::string_view key, NameOf what, FormReading& form);
// where: use, field and step of the note; path and offset are filled in.
std::optional<calendar::TimeLimit> optional_limit(MapReader& map, std::string_view key, FormReading& form);
std::optional<Expression> noted_expression(MapReader& map, std::string_view key, FormReading& form,
                                           ExpressionUse use = ExpressionUse::other, std::string field = {},
                                           std::string step = {});
// The name of a step, field, outcome or option; what was called by its place is called by its name from here on.
std::string own_name(MapReader& map, const std::string& list_path, FormReading& form);

// A value that is none of those a key takes.
void refuse_value(MapReader& map, std::string_view key, const YamlNode& node, std::string_view expected);

void read_menus(const YamlNode& node, FormReading& form);
void read_steps(const YamlNode& node, FormReading& form);
Field read_field(const YamlNode& node, const std::string& path, FormReading& form);
void read_outcomes(const YamlNode& node, FormReading& form);
// The pieces of an outcome that have a file of their own. read_retry comes last: it looks at the other two.
void read_follow_ups(MapReader& map, Outcome& outcome, FormReading& form);
void read_addressee(MapReader& map, FollowUpRule& rule, FormReading& form);  // needs the rule's kind
void read_scenario(MapReader& map, Outcome& outcome, FormReading& form);
void read_retry(MapReader& map, Outcome& outcome, FormReading& form);

}  // namespace cts::form::reader
