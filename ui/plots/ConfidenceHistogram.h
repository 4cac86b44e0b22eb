// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/BinChart.h"

class QCPBars;

namespace lesiondesk
{

/// How many images were predicted how surely: correct ones (blue) and wrong ones (orange, hatched)
/// on top of each other.
class ConfidenceHistogram final : public BinChart
{
    Q_OBJECT

public:
    enum Part { All = 0, Correct = 1, Wrong = 2 };

    explicit ConfidenceHistogram(QWidget *parent = nullptr);

    void setBins(const std::vector<ConfidenceBin> &bins) { setBinValues(bins); }

protected:
    void draw() override;
    bool hasPart(int bin, int part) const override;
    int partCount() const override { return 3; }
    QRectF partRect(int bin, int part) const override;
    int partAt(int bin, QPoint position) const override;

private:
    QCPBars *m_correct;
    QCPBars *m_wrong;
};

} // namespace lesiondesk
