#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "admin/commands.h"
#include "shared/form/linter.h"
#include "shared/form/reader.h"
#include "shared/words/words.h"

namespace cts::admin {

namespace {

namespace fs = std::filesystem;

tl::expected<form::KitFiles, model::Problems> load(const fs::path& folder) {
    form::KitFiles files;
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
        if (entry.path().extension() != ".yaml") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << stream.rdbuf();
        files[fs::relative(entry.path(), folder).generic_string()] = text.str();
    }
    if (error || files.empty()) {
        return tl::unexpected(model::Problems{{model::Reason::missing_file, folder.string(), {}, {}, {}}});
    }
    return files;
}

// A kit that reads and lints clean, or everything that is wrong with it.
tl::expected<form::KitFiles, model::Problems> load_checked(const fs::path& folder) {
    auto files = load(folder);
    if (!files) return files;
    const auto kit = form::read_kit(*files);
    if (!kit) return tl::unexpected(kit.error());
    auto problems = form::lint(*kit);
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return files;
}

std::string kit_name(const form::KitFiles& files) {
    return form::read_kit(files)->name;
}

void say_versions(const std::string& project, const api::ProjectVersions& versions) {
    std::cout << project << ": product.yaml v" << versions.product << ", faq.yaml v" << versions.faq;
    for (const auto& [purpose, version] : versions.forms) std::cout << ", forms/" << purpose << ".yaml v" << version;
    std::cout << '\n';
}

}  // namespace

int kit_lint(const Asked& asked) {
    const auto files = load_checked(asked.line.operands.at(2));
    if (!files) return say_problems(files.error(), asked.language);
    std::cout << words::tr("The kit is complete: it can be published.", asked.language) << '\n';
    return exit_done;
}

int kit_publish(const Asked& asked, gateway::Gateway& server) {
    const auto files = load_checked(asked.line.operands.at(2));
    if (!files) return say_problems(files.error(), asked.language);
    const auto project = asked.line.option("project", kit_name(*files));
    const auto versions = server.publish(project, {*files});
    if (!versions) return say_fault(versions.error(), asked.language);
    say_versions(project, *versions);
    return exit_done;
}

int kit_withdraw(const Asked& asked, gateway::Gateway& server) {
    const auto word = asked.line.option("version");
    const auto version = whole_number(word);
    if (!version) return say_problems({bad_option("version", word)}, asked.language);
    const auto project = asked.line.option("project");
    const auto left =
        server.withdraw_kit_part(project, {asked.line.operands.at(2), *version, asked.line.option("reason")});
    if (!left) return say_fault(left.error(), asked.language);
    say_versions(project, *left);
    return exit_done;
}

}  // namespace cts::admin
