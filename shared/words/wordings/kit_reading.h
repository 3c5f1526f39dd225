// A kit that cannot be read (A9): read by planners, with file and line before the sentence.
#pragma once

#include "shared/words/wording.h"

namespace cts::words::wordings {

inline constexpr Wording kit_reading[] = {
    {Reason::yaml_syntax, N_("YAML stops here: {word}"),
     N_("YAML cannot be read from here on. Check indentation and quotes.")},
    {Reason::duplicate_key, N_("The key \"{word}\" stands here twice. Keep one."),
     N_("A key stands here twice. Keep one.")},
    {Reason::unknown_key, N_("Nothing reads the key \"{word}\". Check its spelling."),
     N_("Nothing reads this key. Check its spelling.")},
    {Reason::missing_key, N_("\"{word}\" is missing here."), N_("A key is missing here.")},
    {Reason::wrong_node, N_("Something else belongs here: {expected}."),
     N_("Something else belongs here. See the form format.")},
    {Reason::missing_translation, N_("The text in {word} is missing."),
     N_("The text is missing in one of the languages.")},
    {Reason::bad_name, N_("\"{word}\" is no name. Use small letters, digits and _, a letter first."),
     N_("This is no name. Use small letters, digits and _, a letter first.")},
    {Reason::duplicate_name, N_("The name \"{word}\" is taken already. Choose another."),
     N_("The name is taken already. Choose another.")},
    {Reason::unknown_name, N_("There is no \"{word}\" to refer to. Check the name."),
     N_("This refers to something that is not there. Check the name.")},
    {Reason::unknown_type, N_("There is no type \"{word}\". Choose one of the form format."),
     N_("There is no such type. Choose one of the form format.")},
    {Reason::bad_value, N_("\"{word}\" cannot stand here: {expected} is expected."),
     N_("This value cannot stand here. See the form format.")},
    {Reason::bad_expression, N_("The expression cannot be read: {cause}"),
     N_("The expression cannot be read. Check names, brackets and quotes.")},
    {Reason::expression_cycle, N_("These fields wait for each other: {word}."),
     N_("Fields wait for each other in a circle. Break it at one of them.")},
    {Reason::missing_file, N_("The file {word} is missing."), N_("A file of the kit is missing.")},
    {Reason::file_too_large, N_("The file is too large. Split it into smaller ones.")},
    {Reason::too_many_fields, N_("The form has more than {max} fields. Split it."),
     N_("The form has too many fields. Split it.")},
    {Reason::alias_refused, N_("Anchors, aliases and tags of YAML are not read. Write the text out.")},
};

}  // namespace cts::words::wordings
