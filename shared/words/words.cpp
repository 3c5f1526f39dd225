#include "shared/words/words.h"

#include <boost/locale.hpp>

#include <filesystem>
#include <locale>
#include <system_error>

#include "shared/words/wording.h"

namespace cts::words {
namespace {

using model::Language;

constexpr char domain[] = "cts";

std::locale load(const std::string& locale_dir) {
    boost::locale::generator generator;
    generator.add_messages_path(locale_dir);
    generator.add_messages_domain(domain);
    generator.categories(boost::locale::message_facet);
    generator.characters(boost::locale::char_facet);
    return generator("zh_CN.UTF-8");
}

std::locale& chinese() {  // written by init alone, read by everyone after it
    static std::locale loaded = std::locale::classic();
    return loaded;
}

bool has_catalogue(const std::locale& locale) {
    return std::has_facet<boost::locale::message_format<char>>(locale);
}

Values details_in(const model::Problem& problem, Language language) {
    Values values;
    for (const auto& [name, text] : problem.details) values.emplace(name, text.in(language));
    return values;
}

}  // namespace

std::string locale_dir_beside_program() {
    std::error_code failure;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
    return (program.parent_path().parent_path() / "share" / "locale").string();
}

bool init(const std::string& locale_dir) {
    chinese() = load(locale_dir);
    return std::filesystem::exists(std::filesystem::path(locale_dir) / "zh_CN" / "LC_MESSAGES" / "cts.mo");
}

std::string tr(const char* english, Language language) {
    if (language == Language::en || !has_catalogue(chinese())) return english;
    return boost::locale::dgettext(domain, english, chinese());
}

std::string tr(const char* one, const char* several, int n, Language language) {
    if (language == Language::en || !has_catalogue(chinese())) return n == 1 ? one : several;
    return boost::locale::dngettext(domain, one, several, n, chinese());
}

std::string sentence(const model::Problem& problem, Language language) {
    if (problem.sentence && !problem.sentence->in(language).empty()) return problem.sentence->in(language);
    const Wording& wording = wording_of(problem.reason);
    if (wording.full != nullptr)
        if (auto filled = fill(tr(wording.full, language), details_in(problem, language))) return *filled;
    return tr(wording.plain, language);
}

std::string located_sentence(const model::Problem& problem, Language language) {
    std::string text;
    if (problem.place) {
        text = problem.place->file;
        if (problem.place->line > 0) text += ":" + std::to_string(problem.place->line);
        if (problem.place->line > 0 && problem.place->column > 0) text += ":" + std::to_string(problem.place->column);
        text += ": ";
    }
    if (!problem.field.empty()) text += problem.field + ": ";
    return text + sentence(problem, language);
}

}  // namespace cts::words
