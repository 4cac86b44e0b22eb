// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/CatalogueView.h"

#include <algorithm>

namespace lesiondesk
{

namespace
{

constexpr int kLast = 1'000'000; ///< behind all classes: no label

} // namespace

CatalogueView::Answer CatalogueView::answer(const ImageFilter &filter, ImageOrder order) const
{
    FilterResult result = applyFilter(*m_columns, filter, m_partitions);
    return {std::move(result.counts), ordered(result.matches, order, filter.labels,
                                              filter.only ? *filter.only : std::vector<ImageId>())};
}

int CatalogueView::rowOf(ImageId id) const
{
    const auto at = static_cast<size_t>(id.value);
    return id.value < 0 || at >= m_rowOfId->size() ? -1 : (*m_rowOfId)[at];
}

const std::vector<int> &CatalogueView::byPatient() const
{
    std::call_once(m_names->patientOnce, [this] { m_names->byPatient = m_columns->byPatient(); });
    return m_names->byPatient;
}

const std::vector<int> &CatalogueView::byImage() const
{
    std::call_once(m_names->imageOnce, [this] { m_names->byImage = m_columns->byImage(); });
    return m_names->byImage;
}

void CatalogueView::sortNames() const
{
    byPatient();
    byImage();
}

std::vector<ImageId> CatalogueView::ordered(const std::vector<bool> &matches, ImageOrder order,
                                            LabelBasis basis,
                                            const std::vector<ImageId> &given) const
{
    const ImageColumns &images = *m_columns;
    std::vector<ImageId> ids;
    if (order == ImageOrder::AsGiven) {
        for (const ImageId id : given) {
            const int row = rowOf(id);
            if (row >= 0 && matches[static_cast<size_t>(row)])
                ids.push_back(id);
        }
        return ids;
    }
    ids.reserve(static_cast<size_t>(std::count(matches.begin(), matches.end(), true)));
    if (order == ImageOrder::Patient || order == ImageOrder::Image) {
        for (const int row : order == ImageOrder::Patient ? byPatient() : byImage()) {
            if (matches[static_cast<size_t>(row)])
                ids.push_back(images[static_cast<size_t>(row)].id);
        }
        return ids;
    }
    if (order != ImageOrder::Class) {
        for (size_t row = 0; row < images.size(); ++row) {
            if (matches[row])
                ids.push_back(images[row].id);
        }
        return ids;
    }
    // There are few classes: each has its place counted before the ids are laid there.
    std::vector<size_t> places(m_positions.size() + 1);
    std::vector<std::pair<int, size_t>> classes; // position in the order, number of the place
    for (size_t at = 0; at < places.size(); ++at)
        classes.emplace_back(at < m_positions.size() ? m_positions[at] : kLast, at);
    std::sort(classes.begin(), classes.end());
    const auto placeOf = [&](size_t row) {
        const DiagnosisId label = labelOf(images[row], basis);
        const auto at = static_cast<size_t>(label.value);
        return label.isValid() && at < m_positions.size() ? at : m_positions.size();
    };
    std::vector<size_t> counts(places.size());
    for (size_t row = 0; row < images.size(); ++row) {
        if (matches[row])
            ++counts[placeOf(row)];
    }
    size_t total = 0;
    for (const auto &[position, at] : classes) {
        places[at] = total;
        total += counts[at];
    }
    ids.resize(total);
    for (size_t row = 0; row < images.size(); ++row) {
        if (matches[row])
            ids[places[placeOf(row)]++] = images[row].id;
    }
    return ids;
}

} // namespace lesiondesk
