#include "admin/call_export.h"

#include <sstream>

#include "admin/db/row_stream.h"
#include "admin/records/call_cells.h"
#include "shared/tables/csv_writer.h"

namespace cts::admin {

namespace {

constexpr int calls_a_page = 1'000;
constexpr std::int64_t calls_a_progress = 1'000;

using OnCall = std::function<bool(const storage::ExportedCall&)>;

void by_pages(sql::ExportSource& source, sql::ExportSpan span, const OnCall& on_call) {
    while (true) {
        const auto page = source.calls(span, calls_a_page);
        for (const auto& call : page)
            if (!on_call(call)) return;
        if (page.size() < calls_a_page) return;
        span.after = page.back().key;
    }
}

void as_stream(const sql::MariaDbSettings& database, const sql::ExportSpan& span, const OnCall& on_call) {
    const StreamFrom from{database.host,     database.port,     database.socket, database.user,
                          database.password, database.database, database.tls_ca};
    stream_rows(from, sql::export_statement(span),
                [&](StreamedRow row) { return on_call(sql::exported_call(std::move(row))); });
}

class Writing {
  public:
    Writing(const ExportWay& way, const records::Columns& columns, const vault::Vault& vault,
            records::UnfinishedFile& file)
        : way_(way), columns_(columns), vault_(vault), file_(file) {}

    void put_row(const std::vector<std::string>& cells) {
        line_.str({});
        tables::write_csv_row(line_, cells);
        file_.append(line_.view());
    }
    bool put(const storage::ExportedCall& call) {
        if (way_.ended_early) return false;
        if (!way_.form.empty() && call.call.purpose != way_.form) return true;
        put_row(records::cells_of(call, columns_, vault_));
        if (++written_ % calls_a_progress == 0) way_.progress(written_);
        return true;
    }
    std::int64_t written() const { return written_; }

  private:
    const ExportWay& way_;
    const records::Columns& columns_;
    const vault::Vault& vault_;
    records::UnfinishedFile& file_;
    std::ostringstream line_;
    std::int64_t written_ = 0;
};

}  // namespace

std::int64_t export_calls(const sql::DatabaseSettings& database, sql::ExportSource& source, const ExportWay& way,
                          const records::Columns& columns, const vault::Vault& vault, records::UnfinishedFile& file) {
    Writing writing(way, columns, vault, file);
    writing.put_row(records::header_of(columns));
    const sql::ExportSpan span{way.project, 0, source.newest_call(way.project)};
    const OnCall on_call = [&](const storage::ExportedCall& call) { return writing.put(call); };
    if (const auto* mariadb = std::get_if<sql::MariaDbSettings>(&database))
        as_stream(*mariadb, span, on_call);
    else
        by_pages(source, span, on_call);
    way.progress(writing.written());
    return writing.written();
}

}  // namespace cts::admin
