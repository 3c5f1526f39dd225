#include "shared/form/reader.h"

#include <algorithm>
#include <optional>

#include "shared/form/reader/faq_reader.h"
#include "shared/form/reader/form_reader.h"
#include "shared/form/reader/product_reader.h"
#include "shared/form/reader/values.h"

namespace cts::form {

using model::Reason;

namespace {

constexpr std::string_view product_file = "product.yaml";
constexpr std::string_view faq_file = "faq.yaml";
constexpr std::string_view forms_folder = "forms/";
constexpr std::string_view yaml_ending = ".yaml";

struct OpenFile {
    reader::FileReading reading;
    std::optional<reader::YamlNode> root;  // none: it could not be read, which is reported
};

OpenFile open_file(const std::string& name, std::string_view text, model::Problems& problems) {
    OpenFile file{{yaml::SourceText(name, text), problems}, std::nullopt};
    auto tree = yaml::parse_yaml(file.reading.source);
    if (tree)
        file.root = *std::move(tree);
    else
        problems.push_back(std::move(tree.error()));
    return file;
}

// "forms/first_call.yaml" -> "first_call"; nothing for any other file.
std::optional<std::string> purpose_of(std::string_view name) {
    if (!name.starts_with(forms_folder) || !name.ends_with(yaml_ending)) return std::nullopt;
    name.remove_prefix(forms_folder.size());
    name.remove_suffix(yaml_ending.size());
    if (!reader::is_name(name, reader::NameStyle::plain)) return std::nullopt;
    return std::string(name);
}

class KitReading {
  public:
    enum class Extent { whole, of_call };
    KitReading(const KitFiles& files, Extent extent) : files_(files), extent_(extent) {}

    tl::expected<Kit, model::Problems> read() {
        refuse_strange_files();
        read_product();
        read_faq();
        read_forms();
        check_faq();
        if (!problems_.empty()) return tl::unexpected(std::move(problems_));
        return std::move(kit_);
    }

  private:
    void refuse_file(Reason reason, const std::string& name) {
        problems_.push_back(reader::located_problem(reason, name, model::Place{name}, {{"word", name}}));
    }

    void refuse_strange_files() {
        for (const auto& [name, text] : files_) {
            if (name == product_file || name == faq_file || purpose_of(name)) continue;
            refuse_file(Reason::bad_value, name);
            problems_.back().details["expected"] = Translated::neutral("product.yaml, faq.yaml, forms/….yaml");
        }
    }

    void read_product() {
        const auto found = files_.find(std::string(product_file));
        if (found == files_.end()) refuse_file(Reason::missing_file, std::string(product_file));
        OpenFile file = open_file(std::string(product_file), found == files_.end() ? "" : found->second, problems_);
        around_.product_known = found != files_.end() && file.root;
        if (around_.product_known) reader::read_product_file(*file.root, file.reading, kit_);
        around_.variables = reader::kit_variables(kit_);
    }

    void read_faq() {
        const auto found = files_.find(std::string(faq_file));
        if (found == files_.end()) return;
        faq_.emplace(open_file(found->first, found->second, problems_));
        around_.faq_known = faq_->root.has_value();
        if (faq_->root) reader::read_faq_file(*faq_->root, faq_->reading, kit_, faq_notes_);
        for (const FaqEntry& entry : kit_.faq) around_.faq_entries.insert(entry.name);
    }

    void read_forms() {
        bool any = false;
        for (const auto& [name, text] : files_) {
            const auto purpose = purpose_of(name);
            if (!purpose) continue;
            any = true;
            read_form(name, text, *purpose);
        }
        if (!any) refuse_file(Reason::missing_file, std::string(forms_folder));
    }

    void read_form(const std::string& name, std::string_view text, const std::string& purpose) {
        OpenFile file = open_file(name, text, problems_);
        if (!file.root) {
            all_steps_known_ = false;
            return;
        }
        Definition definition = reader::read_form_file(*file.root, file.reading, purpose, kit_, around_);
        for (const Step& step : definition.steps) steps_.insert(step.name);
        kit_.forms.emplace(purpose, std::make_shared<const Definition>(std::move(definition)));
    }

    void check_faq() {
        if (!faq_) return;
        if (extent_ == Extent::whole && all_steps_known_) reader::check_faq_steps(steps_, faq_notes_, faq_->reading);
        reader::check_faq_texts(faq_notes_, around_, faq_->reading);
    }

    const KitFiles& files_;
    Extent extent_;
    Kit kit_;
    model::Problems problems_;
    reader::Surroundings around_;
    std::optional<OpenFile> faq_;
    reader::Notes faq_notes_;
    reader::NameSet steps_;
    bool all_steps_known_ = true;
};

}  // namespace

tl::expected<Kit, model::Problems> read_kit(const KitFiles& files) {
    return KitReading(files, KitReading::Extent::whole).read();
}

tl::expected<Kit, model::Problems> read_kit_of_call(const KitFiles& files) {
    return KitReading(files, KitReading::Extent::of_call).read();
}

}  // namespace cts::form
