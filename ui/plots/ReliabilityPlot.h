// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/BinChart.h"

#include <QString>

namespace lesiondesk
{

/// The reliability diagram: per bin of confidence how sure the answers were on average and how many
/// of them were right, with Wilson's 95 % interval and n, beside the diagonal on which both are
/// equal; and the same at another temperature, with bins of its own.
class ReliabilityPlot final : public BinChart
{
    Q_OBJECT

public:
    enum Part { Said = 0, Tempered = 1 };

    explicit ReliabilityPlot(QWidget *parent = nullptr);

    void setBins(const std::vector<ConfidenceBin> &bins);
    /// No bins: none. `name` says what they are ("at temperature 1.8").
    void setTempered(const std::vector<ConfidenceBin> &bins, const QString &name);
    const std::vector<ConfidenceBin> &tempered() const { return m_tempered; }

protected:
    void draw() override;
    bool hasPart(int bin, int part) const override;
    int partCount() const override { return 2; }
    QRectF partRect(int bin, int part) const override;
    int partAt(int bin, QPoint position) const override;

private:
    void drawSeries(const std::vector<ConfidenceBin> &bins, const QString &name, bool tempered);
    void placeCounts();

    std::vector<ConfidenceBin> m_tempered;
    QString m_name;
};

} // namespace lesiondesk
