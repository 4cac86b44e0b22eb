// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/commands/MetricsText.h"

#include "core/evaluation/CsvMetrics.h"

namespace lesiondesk::cli
{

namespace
{

class MetricsCommand final : public Command
{
public:
    const char *name() const override { return "metrics"; }
    const char *summary() const override
    {
        return "Metrics of any table with the columns truth and predicted";
    }
    void declare(CLI::App &app) override
    {
        app.add_option("table", m_table, "CSV with the columns truth,predicted (class names)")
            ->required();
        app.add_option("--taxonomy", m_taxonomy,
                       "Classes in the order and under the keys of a built-in taxonomy (dermai-13, "
                       "pad-6, ham-7); without it: as they are written, sorted by name");
    }
    Result<void> run(Console &console) override
    {
        std::optional<Taxonomy> taxonomy;
        if (!m_taxonomy.empty()) {
            LD_TRY_ASSIGN(taxonomy, Taxonomy::builtIn(text(m_taxonomy)));
        }
        LD_TRY_ASSIGN(const CsvTable table, CsvTable::read(text(m_table)));
        const auto metrics = metricsOfTable(table, taxonomy);
        if (!metrics)
            return failure(text(m_table) + QStringLiteral(": ") + metrics.error().message);
        if (console.wantsJson())
            console.json(QJsonDocument(metricsToJson(*metrics)));
        else
            console.line(metricsText(*metrics));
        return {};
    }

private:
    std::string m_table;
    std::string m_taxonomy;
};

} // namespace

std::unique_ptr<Command> makeMetrics()
{
    return std::make_unique<MetricsCommand>();
}

} // namespace lesiondesk::cli
